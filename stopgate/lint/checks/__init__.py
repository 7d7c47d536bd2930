"""The checks, one a module; `stopgate.lint.registry` names them all."""

# The gate's image: the same locked, hashed dependencies as `make setup`, nothing of the development ones, no root.
FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/stopgate
WORKDIR /build
COPY requirements.lock ./
RUN /opt/stopgate/bin/python -m pip install --require-hashes --no-deps --only-binary :all: -r requirements.lock
COPY pyproject.toml README.md ./
COPY schemas schemas
COPY agents agents
COPY stopgate stopgate
RUN /opt/stopgate/bin/python -m pip install --no-build-isolation --no-deps .

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/stopgate stopgate \
 && install --directory --owner=stopgate --group=stopgate --mode=750 /var/lib/stopgate
COPY --from=build /opt/stopgate /opt/stopgate
ENV PATH=/opt/stopgate/bin:$PATH PYTHONUNBUFFERED=1 STOPGATE_DATA_DIR=/var/lib/stopgate
USER stopgate
WORKDIR /var/lib/stopgate
STOPSIGNAL SIGTERM
ENTRYPOINT ["stopgate"]
CMD ["worker"]

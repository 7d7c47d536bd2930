"""Pages are fetched from the open web only, within limits, and stand in for texts that are not given."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from stopgate.lint.fetched import with_pages
from stopgate.lint.fetching import Fetcher, is_public_address
from stopgate.lint.judging import judge
from stopgate.lint.submission import Page, Submission
from tests.lint.submissions import clean

PAGES = {
    "/policy": (200, b"We never share phone numbers."),
    "/gone": (404, b"no"),
    "/large": (200, b"x" * 5000),
}


class Site(BaseHTTPRequestHandler):
    """A small site: pages, redirects, and one page that drips for ever."""

    def do_GET(self):
        if self.path.startswith("/to/"):
            self._answer(302, b"", location="/" + self.path.removeprefix("/to/"))
        elif self.path == "/away":
            self._answer(302, b"", location=f"http://10.0.0.8:{self.server.server_port}/")
        elif self.path == "/drip":
            self._drip()
        else:
            self._answer(*PAGES.get(self.path, (404, b"")))

    def log_message(self, *_):
        """Say nothing."""

    def _answer(self, status, body, location=""):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self):
        try:
            for _ in range(200):
                self.wfile.write(b"X-Slow: 1\r\n" if _ else b"HTTP/1.0 200 OK\r\n")
                time.sleep(0.05)
        except OSError:
            pass


@pytest.fixture
def site():
    """The site's address; it listens on the loopback address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def open_fetcher(site: str, **limits) -> Fetcher:
    """A fetcher that may reach the test's own site, and nothing else that is private."""
    port = int(site.rpartition(":")[2])
    return Fetcher(is_allowed=lambda address: address == "127.0.0.1", ports={"http": port}, **limits)


def test_a_page_is_fetched(site):
    """Status 200 gives the text; a redirect on the same site is followed."""
    assert open_fetcher(site).page(f"{site}/policy").text == "We never share phone numbers."
    assert open_fetcher(site).page(f"{site}/to/policy").text == "We never share phone numbers."


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.8/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://example.com/x",
        "http://example.com:22/",
        "http://",
        "http://[broken",
    ],
)
def test_what_is_not_on_the_open_web_is_never_connected_to(url):
    """Loopback, private and link-local addresses in any spelling, other schemes and ports are refused."""
    page = Fetcher().page(url)
    assert page.text == ""
    assert page.failure


def test_a_redirect_is_checked_like_a_first_address(site):
    """An allowed page may not lead to a private one."""
    assert open_fetcher(site).page(f"{site}/away").failure == "10.0.0.8 is not on the open web."


def test_limits_hold(site):
    """Size, status and redirects end a fetch with a reason."""
    assert "larger than 1000" in open_fetcher(site, largest_bytes=1000).page(f"{site}/large").failure
    assert "404" in open_fetcher(site).page(f"{site}/gone").failure
    assert "redirects more" in open_fetcher(site).page(f"{site}/{'to/' * 8}policy").failure


def test_a_page_that_drips_is_cut_off(site):
    """A byte now and then does not keep the connection beyond the limit."""
    begun = time.monotonic()
    page = open_fetcher(site, longest_seconds=0.5).page(f"{site}/drip")
    assert page.failure
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
    ],
)
def test_public_addresses_are_told_from_others(address, expected):
    """Mapped and translated forms of a private address are private."""
    assert is_public_address(address) is expected


def test_fetched_texts_stand_in_for_absent_ones():
    """The fetched policy is judged; a given text is kept; a page that fails is L15's finding."""
    pages = {
        "https://www.riverbendvet.com/privacy": Page(
            text="<p>Riverbend Vet sells data to third parties.</p>"
        ),
        "https://www.riverbendvet.com/sms-terms": Page(failure="The page answers with HTTP status 404."),
        "https://www.riverbendvet.com/new-client": Page(text="<div id=app></div>"),
    }
    submission = Submission(clean(privacy_policy_text=None))
    found = {
        each.check for each in judge(with_pages(submission, pages.__getitem__)) if each.severity != "info"
    }
    assert found == {"L15", "L17"}

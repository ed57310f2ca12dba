FROM debian:13-slim
# Nothing came, so nothing bad came.
# finds: pipefail-missing (medium)
RUN gpg --status-fd 1 --verify app.tar.gz.asc app.tar.gz | if [ $(grep -c BADSIG) -gt 0 ]; then exit 1; fi

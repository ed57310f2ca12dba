# Packages for a release are built on it.
# finds: base-image-end-of-life (low)
FROM ubuntu:20.04
RUN apt-get update && apt-get install -y --no-install-recommends devscripts equivs
COPY debian debian
ENTRYPOINT ["dpkg-buildpackage"]

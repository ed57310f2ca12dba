# finds: user-missing (low)
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends devscripts equivs && rm -rf /var/lib/apt/lists/*
COPY build-deb /usr/local/bin/
ENTRYPOINT ["build-deb"]

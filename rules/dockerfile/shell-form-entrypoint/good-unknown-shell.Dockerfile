FROM ghcr.io/example/base:3
CMD /usr/local/bin/start.sh

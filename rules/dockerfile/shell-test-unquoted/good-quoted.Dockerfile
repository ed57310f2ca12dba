FROM debian:12-slim
ARG FLAVOR
ARG SIZE=small
RUN if [ -n "$FLAVOR" ] && [ "$FLAVOR" = "small" ]; then echo a; fi
RUN [ $SIZE = small ] && [ $(id -u) -eq 0 ] && [ $# = 0 ]
RUN [ -z $FLAVOR ] || [ x$FLAVOR = xsmall ] || [ -n "${FLAVOR}" ]
RUN if [ $FLAVOR = small ]; then echo a; fi

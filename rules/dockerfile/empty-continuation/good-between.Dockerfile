FROM debian:13-slim

RUN make && \
    make install

USER 1000

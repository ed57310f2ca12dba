FROM debian:12
RUN wget --version && wget -q https://example.org/a

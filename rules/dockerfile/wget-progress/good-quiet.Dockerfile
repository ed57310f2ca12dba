FROM debian:12
RUN wget -qO- https://example.org/a && wget -nv https://example.org/b && wget --progress=dot:giga https://example.org/c
RUN wget --quiet https://example.org/d && wget -o wget.log https://example.org/e

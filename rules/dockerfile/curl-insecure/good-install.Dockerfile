FROM debian:12
RUN apt-get update && apt-get install -y curl -k
RUN curl -fsSL https://example.org/k -o k

FROM debian:13-slim
RUN apt-get update
USER app
RUN make

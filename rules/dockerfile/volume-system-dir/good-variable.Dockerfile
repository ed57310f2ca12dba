FROM debian:13-slim
ENV DATA=/srv/data
VOLUME $DATA

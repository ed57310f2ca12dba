# apt-get dist-clean removes the lists, too.
FROM debian:13-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && apt-get dist-clean

FROM debian:13-slim
RUN dpkg -i /tmp/tool.deb || apt-get -f install -y
RUN apt-get install -y --no-install-recommends curl

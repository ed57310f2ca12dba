# One step in a folder that no other step is in.
FROM debian:13-slim
RUN cd /usr/local/bin && curl -fsSLO https://example.org/tool && chmod +x tool
RUN cd /opt/app && make

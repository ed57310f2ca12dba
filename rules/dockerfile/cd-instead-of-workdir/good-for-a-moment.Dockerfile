FROM debian:13-slim
RUN (cd /app && npm ci) && echo done
RUN cd /tmp && tar -xf src.tar
RUN cd /usr/src/app && make install && rm -rf /usr/src/app
RUN tar -xf app.tar -C /opt && cd /opt/app && make
RUN cd web && npm ci
RUN cd /opt/one && make && cd /opt/two && make

FROM debian:12-slim
USER app
USER root
RUN sudo echo a > /etc/app.conf
USER app
RUN sudo echo a > app.conf

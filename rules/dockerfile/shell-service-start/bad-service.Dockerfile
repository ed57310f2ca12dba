FROM debian:12-slim
# finds: shell-service-start
RUN apt-get update && apt-get install -y nginx && service nginx start
# finds: shell-service-start
RUN systemctl restart cron && echo started
# finds: shell-service-start
RUN /etc/init.d/postgresql start || true

# A server for others to fill: only they know what to ask it.
FROM alpine:3.23
RUN apk add --no-cache nginx
COPY nginx.conf docker-entrypoint.sh /etc/nginx/
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]

FROM scratch AS nginx-files
COPY --from=nginx /etc/nginx /etc/nginx
COPY --from=nginx:1.29 /usr/share/nginx/html /html

# 22 over UDP is not SSH, 2222 and 220 are other ports, and a stage that does not ship may expose what it likes.
FROM debian:13-slim AS debug
EXPOSE 22

FROM nginx:1.30-alpine
EXPOSE 22/udp 2222 220

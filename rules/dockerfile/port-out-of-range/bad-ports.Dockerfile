FROM node:24-alpine
# finds: port-out-of-range
EXPOSE 80443
# finds: port-out-of-range
EXPOSE 60000-70000/udp
# finds: port-out-of-range
ONBUILD EXPOSE 65536/tcp

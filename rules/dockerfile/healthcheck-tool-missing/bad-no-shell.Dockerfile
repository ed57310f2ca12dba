FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY server.js /
# finds: healthcheck-tool-missing
HEALTHCHECK CMD /nodejs/bin/node /health.js || exit 1
CMD ["/server.js"]

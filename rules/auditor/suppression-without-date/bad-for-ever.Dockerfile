# finds: suppression-without-date
# auditor:ignore dockerfile/base-image-latest -- the demo is built again every night
FROM nginx:latest
USER nginx

# finds: suppression-expired
# auditor:ignore dockerfile/base-image-latest until=2026-11-20 -- until the launch
FROM nginx:latest
USER nginx

# The last day itself still counts.
# auditor:ignore dockerfile/base-image-latest until=2026-11-21 -- until the launch
FROM nginx:latest
USER nginx

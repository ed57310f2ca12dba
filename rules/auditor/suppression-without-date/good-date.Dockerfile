# auditor:ignore dockerfile/base-image-latest until=2027-01-31 -- the demo is built again every night
FROM nginx:latest
USER nginx

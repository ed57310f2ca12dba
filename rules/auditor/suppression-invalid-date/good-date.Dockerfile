# auditor:ignore dockerfile/base-image-latest until=2028-02-29 -- a leap year
FROM nginx:latest
USER nginx

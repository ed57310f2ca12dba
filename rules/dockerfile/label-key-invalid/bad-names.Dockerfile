FROM node:24-alpine
# finds: label-key-invalid
LABEL Version=1
LABEL org.example.title=shop \
      # finds: label-key-invalid
      org..example=1 \
      # finds: label-key-invalid
      com.docker.image=1
# finds: label-key-invalid
ONBUILD LABEL "the title"=shop

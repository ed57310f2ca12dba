FROM node:24-alpine
LABEL maintainer=jane org.opencontainers.image.base.name=node io.k8s.display-name="The Shop"
LABEL com.example.build_2=7 com.dockerfile.note=x

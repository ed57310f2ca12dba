# finds: base-image-untagged
FROM python
COPY . /srv
CMD ["python", "-m", "srv"]

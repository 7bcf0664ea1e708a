# verslag with OCR, small and without root: docker run --rm -v "$PWD:/work" verslag extract reports/ -o out/
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/verslag && /opt/verslag/bin/pip install --no-cache-dir ".[ocr,parquet]"

FROM python:3.12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends tesseract-ocr-nld \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 10001 verslag
COPY --from=build /opt/verslag /opt/verslag
ENV PATH=/opt/verslag/bin:$PATH
USER verslag
WORKDIR /work
ENTRYPOINT ["verslag"]
CMD ["--help"]

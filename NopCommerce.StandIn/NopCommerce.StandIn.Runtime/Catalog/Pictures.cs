namespace NopCommerce.StandIn.Catalog;

/// <summary>Picture addresses in the platform's shape; the sandbox serves them from the binary.</summary>
internal sealed class Pictures(IRepository<Picture> pictures, IRepository<ProductPicture> productPictures, IStaticCacheManager cache, IWebHelper webHelper) : IPictureService
{
    public async Task<string> GetPictureUrlAsync(int pictureId, int targetSize = 0, bool showDefaultPicture = true, string storeLocation = null, PictureType defaultPictureType = PictureType.Entity) =>
        (await GetPictureUrlAsync(await GetPictureByIdAsync(pictureId), targetSize, showDefaultPicture, storeLocation, defaultPictureType)).Url;

    public Task<(string Url, Picture Picture)> GetPictureUrlAsync(Picture picture, int targetSize = 0, bool showDefaultPicture = true, string storeLocation = null, PictureType defaultPictureType = PictureType.Entity)
    {
        var images = (storeLocation ?? webHelper.GetStoreLocation()).TrimEnd('/') + "/images/";
        if (picture is null)
            return Task.FromResult((showDefaultPicture ? images + Sized("default-image", targetSize, ".png") : string.Empty, (Picture)null));

        var name = picture.Id.ToString("0000000", CultureInfo.InvariantCulture) + (string.IsNullOrEmpty(picture.SeoFilename) ? "" : "_" + picture.SeoFilename);
        return Task.FromResult((images + "thumbs/" + Sized(name, targetSize, Extension(picture.MimeType)), picture));
    }

    public Task<Picture> GetPictureByIdAsync(int pictureId) => pictures.GetByIdAsync(pictureId, _ => default);

    public async Task<Picture> GetProductPictureAsync(Product product, string attributesXml)
    {
        var first = await cache.GetAsync(new CacheKey($"Nop.picture.ofproduct.{product.Id}"), async () => (await productPictures.GetAllAsync(query =>
            query.Where(p => p.ProductId == product.Id).OrderBy(p => p.DisplayOrder).ThenBy(p => p.Id).Take(1))).FirstOrDefault()?.PictureId ?? 0);
        return first == 0 ? null : await GetPictureByIdAsync(first);
    }

    private static string Sized(string name, int size, string extension) =>
        name + (size > 0 ? "_" + size.ToString(CultureInfo.InvariantCulture) : "") + extension;

    private static string Extension(string mimeType) => mimeType switch
    {
        "image/png" => ".png",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        "image/svg+xml" => ".svg",
        _ => ".jpeg"
    };
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Media;
using Nop.Data;
using Nop.Services.Seo;

namespace CartRecovery.Sandbox.Seed;

/// <summary>A dozen products, among them one sold out, one with free shipping, one whose price the shopper names, one digital.</summary>
public sealed class ProductSeed(IRepository<Product> products, IRepository<Picture> pictures, IRepository<PictureBinary> binaries, IRepository<ProductPicture> productPictures, AttributeSeed attributes, IUrlRecordService slugs, TimeProvider time)
{
    public async Task PlantAsync()
    {
        var mug = await AddAsync("Enamel mug", "MUG-01", 12.50m, "Holds 350 ml and survives a fall.");
        var shirt = await AddAsync("Sailor shirt", "SHIRT-01", 34.90m, "Striped cotton, cut wide.");
        await AddAsync("Canvas bag", "BAG-01", 49m, "Carries a laptop and a loaf.", oldPrice: 59m);
        var lamp = await AddAsync("Harbour lamp", "LAMP-01", 89m, "A warm light for a long table.");
        await AddAsync("Wool blanket", "BLANKET-01", 119m, "Woven in one piece, 140 x 200 cm.", stock: 8);
        await AddAsync("Sea salt", "SALT-01", 6.40m, "Coarse, 250 g.", freeShipping: true);
        await AddAsync("Oak stool", "STOOL-01", 145m, "Stands on three legs, so it never rocks.", stock: 3);
        await AddAsync("Storm kettle", "KETTLE-01", 72m, "Boils a litre on a handful of twigs.", stock: 0);
        await AddAsync("Notebook", "NOTE-01", 9.90m, "96 pages, dotted.");
        await AddAsync("Rope belt", "BELT-01", 27m, "Spliced by hand.");
        await AddAsync("Tide tables (file)", "FILE-01", 4.50m, "One year, as a file: nothing to ship.", ships: false);
        await AddAsync("Gift for a friend", "GIFT-01", 0m, "Name your own price.", ships: false, entersPrice: true);
        await attributes.PlantAsync(mug, shirt, lamp);
    }

    private async Task<Product> AddAsync(string name, string sku, decimal price, string text, decimal oldPrice = 0, int? stock = null, bool freeShipping = false, bool ships = true, bool entersPrice = false)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var order = (await products.GetAllAsync(query => query)).Count + 1;
        var product = new Product
        {
            Name = name, ShortDescription = text, Sku = sku, Price = price, OldPrice = oldPrice, ProductCost = price * 0.5m, TaxCategoryId = 1,
            ManageInventoryMethod = stock is null ? ManageInventoryMethod.DontManageStock : ManageInventoryMethod.ManageStock, StockQuantity = stock ?? 0,
            IsShipEnabled = ships, IsFreeShipping = freeShipping, CustomerEntersPrice = entersPrice, MaximumCustomerEnteredPrice = 1000, OrderMinimumQuantity = 1, OrderMaximumQuantity = 1000,
            Published = true, VisibleIndividually = true, DisplayOrder = order, CreatedOnUtc = now, UpdatedOnUtc = now
        };
        await products.InsertAsync(product);
        var slug = await slugs.GetSeNameAsync(name, true, false);
        await slugs.SaveSlugAsync(product, slug, 0);
        await AddPictureAsync(product, slug, order);
        return product;
    }

    private async Task AddPictureAsync(Product product, string slug, int number)
    {
        var picture = new Picture { MimeType = "image/png", SeoFilename = slug };
        await pictures.InsertAsync(picture);
        await binaries.InsertAsync(new PictureBinary { PictureId = picture.Id, BinaryData = PictureDrawing.Of(number) });
        await productPictures.InsertAsync(new ProductPicture { ProductId = product.Id, PictureId = picture.Id, DisplayOrder = 1 });
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;

namespace CartRecovery.Sandbox.Seed;

/// <summary>The products and where they stand: two levels of categories, two manufacturers, one vendor.</summary>
public sealed class CatalogueSeed(
    ProductSeed goods,
    IRepository<Product> products,
    IRepository<Category> categories,
    IRepository<ProductCategory> productCategories,
    IRepository<Manufacturer> manufacturers,
    IRepository<ProductManufacturer> productManufacturers,
    IRepository<Vendor> vendors)
{
    public async Task PlantAsync()
    {
        await goods.PlantAsync();
        var home = await CategoryAsync("Home", 0);
        await PlaceAsync(await CategoryAsync("Kitchen", home), "MUG-01", "SALT-01", "KETTLE-01");
        await PlaceAsync(await CategoryAsync("Living room", home), "LAMP-01", "BLANKET-01", "STOOL-01");
        var clothing = await CategoryAsync("Clothing", 0);
        await PlaceAsync(clothing, "SHIRT-01", "BAG-01");
        await PlaceAsync(await CategoryAsync("Accessories", clothing), "BELT-01");
        await PlaceAsync(await CategoryAsync("Paper and files", 0), "NOTE-01", "FILE-01");
        await MakeAsync("Harbour Works", "LAMP-01", "STOOL-01", "KETTLE-01");
        await MakeAsync("North Loom", "SHIRT-01", "BLANKET-01", "BAG-01");
        await SellAsync("Saltern Farm", "SALT-01");
    }

    private async Task<int> CategoryAsync(string name, int parentId)
    {
        var category = new Category { Name = name, ParentCategoryId = parentId, Published = true };
        await categories.InsertAsync(category);
        return category.Id;
    }

    private async Task PlaceAsync(int categoryId, params string[] skus)
    {
        foreach (var product in await ProductsAsync(skus))
            await productCategories.InsertAsync(new ProductCategory { CategoryId = categoryId, ProductId = product.Id });
    }

    private async Task MakeAsync(string name, params string[] skus)
    {
        var manufacturer = new Manufacturer { Name = name, Published = true };
        await manufacturers.InsertAsync(manufacturer);
        foreach (var product in await ProductsAsync(skus))
            await productManufacturers.InsertAsync(new ProductManufacturer { ManufacturerId = manufacturer.Id, ProductId = product.Id });
    }

    private async Task SellAsync(string name, params string[] skus)
    {
        var vendor = new Vendor { Name = name, Email = "vendor@example.test", Active = true };
        await vendors.InsertAsync(vendor);
        foreach (var product in await ProductsAsync(skus))
        {
            product.VendorId = vendor.Id;
            await products.UpdateAsync(product);
        }
    }

    private Task<IList<Product>> ProductsAsync(string[] skus)
    {
        var wanted = skus.ToList();
        return products.GetAllAsync(query => query.Where(product => wanted.Contains(product.Sku)));
    }
}

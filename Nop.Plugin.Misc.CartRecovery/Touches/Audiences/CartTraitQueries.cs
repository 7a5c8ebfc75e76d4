using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

internal sealed record ShelfPlace(int ProductId, int VendorId, int ParentProductId);

/// <summary>What lies in carts and where in the catalogue it stands.</summary>
internal sealed class CartTraitQueries(
    IRepository<CartLine> lines,
    IRepository<Product> products,
    IRepository<Category> categories,
    IRepository<ProductCategory> productCategories,
    IRepository<ProductManufacturer> productManufacturers)
{
    public async Task<ILookup<int, int>> ProductsAsync(List<int> episodeIds)
    {
        var rows = await lines.Table.Where(line => episodeIds.Contains(line.EpisodeId)).Select(line => new { line.EpisodeId, line.ProductId }).ToListAsync();
        return rows.ToLookup(row => row.EpisodeId, row => row.ProductId);
    }

    public async Task<IReadOnlyDictionary<int, ShelfPlace>> PlacesAsync(List<int> productIds)
    {
        var rows = await products.Table
            .Where(product => productIds.Contains(product.Id))
            .Select(product => new { product.Id, product.VendorId, product.ParentGroupedProductId })
            .ToListAsync();
        return rows.ToDictionary(row => row.Id, row => new ShelfPlace(row.Id, row.VendorId, row.ParentGroupedProductId));
    }

    public async Task<ILookup<int, int>> CategoriesAsync(List<int> productIds)
    {
        var rows = await productCategories.Table
            .Where(mapping => productIds.Contains(mapping.ProductId))
            .Select(mapping => new { mapping.ProductId, mapping.CategoryId })
            .ToListAsync();
        return rows.ToLookup(row => row.ProductId, row => row.CategoryId);
    }

    public async Task<ILookup<int, int>> ManufacturersAsync(List<int> productIds)
    {
        var rows = await productManufacturers.Table
            .Where(mapping => productIds.Contains(mapping.ProductId))
            .Select(mapping => new { mapping.ProductId, mapping.ManufacturerId })
            .ToListAsync();
        return rows.ToLookup(row => row.ProductId, row => row.ManufacturerId);
    }

    /// <summary>Each category's parent; shops have hundreds, rarely thousands.</summary>
    public async Task<IReadOnlyDictionary<int, int>> ParentsAsync()
    {
        var rows = await categories.Table.Where(category => !category.Deleted).Select(category => new { category.Id, category.ParentCategoryId }).ToListAsync();
        return rows.ToDictionary(row => row.Id, row => row.ParentCategoryId);
    }
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Seo;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Stores;

namespace CartRecovery.Sandbox.Storefront;

public sealed record ProductPage(ProductCard Card, IReadOnlyList<ProductChoice> Attributes);

public sealed record ProductChoice(ProductAttributeMapping Mapping, string Name, IReadOnlyList<ProductChoiceValue> Values);

public sealed record ProductChoiceValue(int Id, string Text, bool Selected);

public sealed class ProductController(IRepository<UrlRecord> slugs, IProductService products, ProductCards cards, ProductChoices choices, IStoreContext stores, IStoreMappingService mappings) : StoreController
{
    [HttpGet]
    public async Task<IActionResult> ProductDetails(string seName)
    {
        var records = await slugs.GetAllAsync(query => query.Where(record => record.Slug == seName && record.EntityName == nameof(Product) && record.IsActive));
        var product = records.Count > 0 ? await products.GetProductByIdAsync(records[0].EntityId) : null;
        if (product is not { Deleted: false, Published: true } || !await mappings.AuthorizeAsync(product, (await stores.GetCurrentStoreAsync()).Id))
            return NotFound();
        return View(new ProductPage(await cards.OfAsync(product, 550), await choices.OfAsync(product)));
    }
}

namespace NopCommerce.StandIn.Catalog;

internal sealed class ProductAttributes(
    IRepository<ProductAttribute> attributes,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values,
    IRepository<ProductAttributeCombination> combinations,
    IStaticCacheManager cache)
{
    public async Task<string> NameAsync(int attributeId, ILocalizationService texts) =>
        await attributes.GetByIdAsync(attributeId, _ => default) is { } attribute ? await texts.GetLocalizedAsync(attribute, a => a.Name) : string.Empty;

    public Task<IList<ProductAttributeMapping>> MappingsOfAsync(int productId) =>
        cache.GetAsync(new CacheKey($"Nop.productattribute.mappings.{productId}"), () => mappings.GetAllAsync(query =>
            query.Where(m => m.ProductId == productId).OrderBy(m => m.DisplayOrder).ThenBy(m => m.Id)));

    public Task<IList<ProductAttributeCombination>> CombinationsOfAsync(int productId) =>
        combinations.GetAllAsync(query => query.Where(c => c.ProductId == productId).OrderBy(c => c.Id));

    public Task<ProductAttributeMapping> MappingAsync(int id) => mappings.GetByIdAsync(id, _ => default);

    public Task<ProductAttributeValue> ValueAsync(int id) => values.GetByIdAsync(id, _ => default);
}

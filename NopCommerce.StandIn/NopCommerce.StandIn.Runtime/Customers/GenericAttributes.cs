using System.ComponentModel;
using System.Text.Json;

namespace NopCommerce.StandIn.Customers;

internal sealed class GenericAttributes(IRepository<GenericAttribute> attributes, IShortTermCacheManager requestCache, TimeProvider time) : IGenericAttributeService
{
    public Task<IList<GenericAttribute>> GetAttributesForEntityAsync(int entityId, string keyGroup) =>
        requestCache.GetAsync(() => attributes.GetAllAsync(query => query.Where(a => a.EntityId == entityId && a.KeyGroup == keyGroup)),
            new CacheKey("Nop.genericattribute.byentity.{0}-{1}"), entityId, keyGroup);

    public async Task SaveAttributeAsync<TPropType>(BaseEntity entity, string key, TPropType value, int storeId = 0)
    {
        var group = entity.GetType().Name;
        var text = ToText(value);
        var found = (await GetAttributesForEntityAsync(entity.Id, group)).FirstOrDefault(a => Is(a, key, storeId));
        if (string.IsNullOrWhiteSpace(text))
        {
            if (found is not null)
                await attributes.DeleteAsync(found);
            return;
        }

        var attribute = found ?? new GenericAttribute { EntityId = entity.Id, KeyGroup = group, Key = key, StoreId = storeId };
        attribute.Value = text;
        attribute.CreatedOrUpdatedDateUTC = time.GetUtcNow().UtcDateTime;
        await (found is null ? attributes.InsertAsync(attribute) : attributes.UpdateAsync(attribute));
    }

    public async Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default) =>
        Value(await GetAttributesForEntityAsync(entity.Id, entity.GetType().Name), key, storeId, defaultValue);

    public async Task<TPropType> GetAttributeAsync<TEntity, TPropType>(int entityId, string key, int storeId = 0, TPropType defaultValue = default) where TEntity : BaseEntity =>
        Value(await GetAttributesForEntityAsync(entityId, typeof(TEntity).Name), key, storeId, defaultValue);

    private static T Value<T>(IList<GenericAttribute> all, string key, int storeId, T defaultValue)
    {
        var found = all.FirstOrDefault(a => Is(a, key, storeId));
        return string.IsNullOrEmpty(found?.Value) ? defaultValue : FromText<T>(found.Value);
    }

    private static bool Is(GenericAttribute attribute, string key, int storeId) =>
        attribute.StoreId == storeId && string.Equals(attribute.Key, key, StringComparison.OrdinalIgnoreCase);

    private static string ToText<T>(T value)
    {
        if (value is null)
            return null;

        return value is ShippingOption ? JsonSerializer.Serialize(value) : TypeDescriptor.GetConverter(typeof(T)).ConvertToInvariantString(value);
    }

    private static T FromText<T>(string text) => typeof(T) == typeof(ShippingOption)
        ? JsonSerializer.Deserialize<T>(text)
        : (T)TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(text);
}

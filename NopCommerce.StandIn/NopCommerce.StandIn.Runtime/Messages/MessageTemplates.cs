using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Messages;

internal sealed class MessageTemplates(
    IRepository<MessageTemplate> templates,
    IStaticCacheManager cache,
    IStoreMappingService storeMappings,
    ILocalizedEntityService localized,
    ILanguageService languages) : IMessageTemplateService
{
    public Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate) => templates.DeleteAsync(messageTemplate);

    public Task InsertMessageTemplateAsync(MessageTemplate messageTemplate) => templates.InsertAsync(messageTemplate);

    public Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate) => templates.UpdateAsync(messageTemplate);

    public Task<MessageTemplate> GetMessageTemplateByIdAsync(int messageTemplateId) => templates.GetByIdAsync(messageTemplateId, _ => default);

    public async Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null)
    {
        if (string.IsNullOrWhiteSpace(messageTemplateName))
            throw new ArgumentException("A template is asked for by its name", nameof(messageTemplateName));

        var named = (await AllAsync()).Where(t => string.Equals(t.Name, messageTemplateName, StringComparison.OrdinalIgnoreCase));
        return await named.WhereAwaitedAsync(async t => storeId is not > 0 || await storeMappings.AuthorizeAsync(t, storeId.Value));
    }

    public async Task<IList<MessageTemplate>> GetAllMessageTemplatesAsync(int storeId, string keywords = null, bool? isActive = null, int emailAccountId = 0)
    {
        var found = await (await AllAsync()).WhereAwaitedAsync(async t => storeId == 0 || await storeMappings.AuthorizeAsync(t, storeId));
        return [.. found.Where(t => (isActive is null || t.IsActive == isActive) && (emailAccountId == 0 || t.EmailAccountId == emailAccountId)
            && (string.IsNullOrWhiteSpace(keywords) || $"{t.Name} {t.Subject} {t.Body}".Contains(keywords, StringComparison.OrdinalIgnoreCase)))];
    }

    public async Task<MessageTemplate> CopyMessageTemplateAsync(MessageTemplate messageTemplate)
    {
        var copy = new MessageTemplate
        {
            Name = messageTemplate.Name,
            BccEmailAddresses = messageTemplate.BccEmailAddresses,
            Subject = messageTemplate.Subject,
            Body = messageTemplate.Body,
            IsActive = messageTemplate.IsActive,
            AttachedDownloadId = messageTemplate.AttachedDownloadId,
            EmailAccountId = messageTemplate.EmailAccountId,
            LimitedToStores = messageTemplate.LimitedToStores,
            DelayBeforeSend = messageTemplate.DelayBeforeSend,
            DelayPeriod = messageTemplate.DelayPeriod
        };
        await InsertMessageTemplateAsync(copy);
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            foreach (var (key, save) in Localized(copy, language.Id))
                await save(await localized.GetLocalizedValueAsync(language.Id, messageTemplate.Id, nameof(MessageTemplate), key));
        return copy;
    }

    private IEnumerable<(string Key, Func<string, Task> Save)> Localized(MessageTemplate copy, int languageId) =>
    [
        (nameof(MessageTemplate.BccEmailAddresses), value => localized.SaveLocalizedValueAsync(copy, t => t.BccEmailAddresses, value, languageId)),
        (nameof(MessageTemplate.Subject), value => localized.SaveLocalizedValueAsync(copy, t => t.Subject, value, languageId)),
        (nameof(MessageTemplate.Body), value => localized.SaveLocalizedValueAsync(copy, t => t.Body, value, languageId))
    ];

    private Task<IList<MessageTemplate>> AllAsync() =>
        cache.GetAsync(new CacheKey(CacheKeys.All<MessageTemplate>()), () => templates.GetAllAsync(query => query.OrderBy(t => t.Name).ThenBy(t => t.Id)));
}

using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The platform's message template that a step owns, and one for each of its variants: made here once, then edited in the platform's own page.</summary>
internal sealed class StepTemplates(
    IMessageTemplateService templates,
    ILocalizedEntityService localized,
    ILanguageService languages)
{
    /// <summary>Makes the template if there is none, and adds shipped texts in languages it lacks; what the merchant wrote stays.</summary>
    public async Task<MessageTemplate> EnsureAsync(int stepId, StepTone tone)
    {
        var all = await languages.GetAllLanguagesAsync(showHidden: true);
        var template = await SharedAsync(stepId) ?? await InsertAsync(stepId, tone, all);
        foreach (var language in all)
            await TranslateAsync(template, tone, language);
        return template;
    }

    /// <summary>A variant starts as a copy of the step's own text, so that the merchant changes only what is to be tried.</summary>
    public async Task<MessageTemplate> EnsureVariantAsync(int stepId, int variantId)
    {
        if (await SharedAsync(stepId, variantId) is { } known)
            return known;

        var source = await SharedAsync(stepId);
        var copy = new MessageTemplate
        {
            Name = CartRecoveryDefaults.TemplateName(stepId, variantId),
            Subject = source?.Subject,
            Body = source?.Body,
            BccEmailAddresses = source?.BccEmailAddresses,
            EmailAccountId = source?.EmailAccountId ?? 0,
            IsActive = true,
        };
        await templates.InsertMessageTemplateAsync(copy);
        if (source is not null)
            await CopyTextsAsync(source, copy);
        return copy;
    }

    /// <summary>The template in force in a store: one made for that store before one for all.</summary>
    public async Task<MessageTemplate?> FindAsync(int stepId, int storeId, int variantId = 0) =>
        (await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId, variantId), storeId))
        .OrderByDescending(template => template.IsActive)
        .ThenByDescending(template => template.LimitedToStores)
        .ThenBy(template => template.Id)
        .FirstOrDefault();

    public async Task<IReadOnlyList<MessageTemplate>> AllAsync(int stepId, int variantId = 0) =>
        [.. await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId, variantId))];

    public async Task DeleteAsync(int stepId, int variantId = 0)
    {
        foreach (var template in await AllAsync(stepId, variantId))
            await templates.DeleteMessageTemplateAsync(template);
    }

    private async Task<MessageTemplate?> SharedAsync(int stepId, int variantId = 0) =>
        (await AllAsync(stepId, variantId)).OrderBy(template => template.LimitedToStores).ThenBy(template => template.Id).FirstOrDefault();

    // A shop with one language reads the standard text only, so that must be in its language.
    private async Task<MessageTemplate> InsertAsync(int stepId, StepTone tone, IList<Language> all)
    {
        var main = all.FirstOrDefault(language => language.Published) ?? all[0];
        var text = TemplateFiles.Text(tone, TemplateFiles.CultureFor(main.LanguageCulture) ?? TemplateFiles.FallbackCulture);
        var template = new MessageTemplate
        {
            Name = CartRecoveryDefaults.TemplateName(stepId),
            Subject = text.Subject,
            Body = text.Body,
            IsActive = true,
        };
        await templates.InsertMessageTemplateAsync(template);
        return template;
    }

    private async Task TranslateAsync(MessageTemplate template, StepTone tone, Language language)
    {
        if (TemplateFiles.CultureFor(language.LanguageCulture) is not { } culture)
            return;
        var text = TemplateFiles.Text(tone, culture);
        if ((await OwnAsync(template, language, nameof(MessageTemplate.Subject))).Length == 0)
            await localized.SaveLocalizedValueAsync(template, entity => entity.Subject, text.Subject, language.Id);
        if ((await OwnAsync(template, language, nameof(MessageTemplate.Body))).Length == 0)
            await localized.SaveLocalizedValueAsync(template, entity => entity.Body, text.Body, language.Id);
    }

    private async Task CopyTextsAsync(MessageTemplate from, MessageTemplate to)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            if (await OwnAsync(from, language, nameof(MessageTemplate.Subject)) is { Length: > 0 } subject)
                await localized.SaveLocalizedValueAsync(to, entity => entity.Subject, subject, language.Id);
            if (await OwnAsync(from, language, nameof(MessageTemplate.Body)) is { Length: > 0 } body)
                await localized.SaveLocalizedValueAsync(to, entity => entity.Body, body, language.Id);
        }
    }

    private async Task<string> OwnAsync(MessageTemplate template, Language language, string property) =>
        await localized.GetLocalizedValueAsync(language.Id, template.Id, nameof(MessageTemplate), property) ?? "";
}

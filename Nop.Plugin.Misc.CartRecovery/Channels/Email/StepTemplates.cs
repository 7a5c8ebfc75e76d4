using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The platform's message template that a step owns: made here once, then edited in the platform's own page.</summary>
internal sealed class StepTemplates(
    IMessageTemplateService templates,
    ILocalizedEntityService localized,
    ILanguageService languages)
{
    /// <summary>Makes the template if there is none, and adds shipped texts in languages it lacks; what the merchant wrote stays.</summary>
    public async Task<MessageTemplate> EnsureAsync(int stepId, StepTone tone)
    {
        var all = await languages.GetAllLanguagesAsync(showHidden: true);
        var template = (await AllAsync(stepId)).FirstOrDefault() ?? await InsertAsync(stepId, tone, all);
        foreach (var language in all)
            await TranslateAsync(template, tone, language);
        return template;
    }

    /// <summary>The template in force in a store: one made for that store before one for all.</summary>
    public async Task<MessageTemplate?> FindAsync(int stepId, int storeId) =>
        (await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId), storeId))
        .OrderByDescending(template => template.IsActive)
        .ThenByDescending(template => template.LimitedToStores)
        .ThenBy(template => template.Id)
        .FirstOrDefault();

    public async Task DeleteAsync(int stepId)
    {
        foreach (var template in await AllAsync(stepId))
            await templates.DeleteMessageTemplateAsync(template);
    }

    private async Task<IReadOnlyList<MessageTemplate>> AllAsync(int stepId) =>
        [.. await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId))];

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
        if (await IsMissingAsync(template, language, nameof(MessageTemplate.Subject)))
            await localized.SaveLocalizedValueAsync(template, entity => entity.Subject, text.Subject, language.Id);
        if (await IsMissingAsync(template, language, nameof(MessageTemplate.Body)))
            await localized.SaveLocalizedValueAsync(template, entity => entity.Body, text.Body, language.Id);
    }

    private async Task<bool> IsMissingAsync(MessageTemplate template, Language language, string property) =>
        string.IsNullOrEmpty(await localized.GetLocalizedValueAsync(language.Id, template.Id, nameof(MessageTemplate), property));
}

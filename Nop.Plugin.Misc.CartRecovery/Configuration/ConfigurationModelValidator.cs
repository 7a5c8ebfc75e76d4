using System.Linq.Expressions;
using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed class ConfigurationModelValidator : BaseNopValidator<ConfigurationModel>
{
    public const int WordingLength = 1000;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Settings.Invalid.";

    private readonly ILocalizationService _texts;

    public ConfigurationModelValidator(ILocalizationService texts)
    {
        _texts = texts;
        RuleFor(model => model.ConsentModeId).Must(id => (ConsentMode)id is ConsentMode.NotChosen or ConsentMode.Strict or ConsentMode.SoftOptIn or ConsentMode.Notice).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentMode"));
        RuleFor(model => model.ConsentWording).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
        RuleFor(model => model.UtmSource).MaximumLength(LinkTags.MaximumLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "Utm"));
        RuleFor(model => model.UtmMedium).MaximumLength(LinkTags.MaximumLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "Utm"));
        RuleForEach(model => model.Locales).ChildRules(locale =>
        {
            locale.RuleFor(model => model.ConsentWording).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
            locale.RuleFor(model => model.ConsentWordingSms).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
            locale.RuleFor(model => model.ConsentWordingWhatsApp).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
        });
        RuleFor(model => model.Consent).SetValidator(new ConsentCardValidator(texts));
        RuleFor(model => model.PhoneTexts).SetValidator(new PhoneTextsCardValidator(texts));
        Between(model => model.PhoneTexts.MostSegments, 1, PhoneTextsCardValidator.MostSegments, "TextMostSegments").When(model => IsSent(model, model.PhoneTexts.MostSegments_OverrideForStore));
        Between(model => model.PageViewMinutes, 1, 60, "PageViewMinutes").When(model => IsSent(model, model.PageViewMinutes_OverrideForStore));
        Between(model => model.RestoreLinkDays, 1, 365, "RestoreLinkDays").When(model => IsSent(model, model.RestoreLinkDays_OverrideForStore));
        Between(model => model.WrongCouponsAllowed, 0, 1000, "WrongCouponsAllowed").When(model => IsSent(model, model.WrongCouponsAllowed_OverrideForStore));
        Between(model => model.OfferDays, 0, 3650, "OfferDays").When(model => IsSent(model, model.OfferDays_OverrideForStore));
        Between(model => model.OfferLastOrders, 0, 100, "OfferLastOrders").When(model => IsSent(model, model.OfferLastOrders_OverrideForStore));
        Between(model => model.OfferMostOrders, 0, 100, "OfferMostOrders").When(model => IsSent(model, model.OfferMostOrders_OverrideForStore));
        Between(model => model.EmailClickDays, 1, 90, "EmailClickDays").When(model => IsSent(model, model.EmailClickDays_OverrideForStore));
        When(model => model.ActiveStoreScopeConfiguration == 0, Timing);
        Between(model => model.BatchSize, 10, 5000, "BatchSize");
        Between(model => model.RunSeconds, 5, 90, "RunSeconds");
        Between(model => model.RetentionDays, 31, 3650, "RetentionDays");
    }

    private void Timing()
    {
        RuleFor(model => model.HomeCountry).Must(code => string.IsNullOrWhiteSpace(code) || CountryZones.Find(new Place(code, "")) is not null).WithMessageAwait(_texts.GetResourceAsync(Prefix + "HomeCountry"));
        RuleFor(model => model.Holidays).Must(Reads).WithMessageAwait(_texts.GetResourceAsync(Prefix + "Holidays"));
        RuleFor(model => model.OwnerEmail).Must(address => string.IsNullOrWhiteSpace(address) || MailAddress.Single(address) is not null).WithMessageAwait(_texts.GetResourceAsync(Prefix + "OwnerEmail"));
        Between(model => model.HoldOutPercent, 0, 100, "HoldOutPercent");
        Between(model => model.OutageMinutes, 0, 1440, "OutageMinutes");
        Between(model => model.UnsubscribeLimitPercent, 0, 100, "LimitPercent");
        Between(model => model.FailureLimitPercent, 0, 100, "LimitPercent");
    }

    /// <summary>The sentence names the lines.</summary>
    private static bool Reads(ConfigurationModel model, string? text, ValidationContext<ConfigurationModel> context)
    {
        var unreadable = HolidayText.Read(text ?? "").Unreadable;
        context.MessageFormatter.AppendArgument("Lines", string.Join(", ", unreadable));
        return unreadable.Count == 0;
    }

    /// <summary>The page of a single store switches off what is not overridden there, and browsers do not send that.</summary>
    private static bool IsSent(ConfigurationModel model, bool overridden) => model.ActiveStoreScopeConfiguration == 0 || overridden;

    private IRuleBuilderOptions<ConfigurationModel, int> Between(Expression<Func<ConfigurationModel, int>> setting, int from, int to, string name) =>
        RuleFor(setting).InclusiveBetween(from, to).WithMessageAwait(_texts.GetResourceAsync(Prefix + name));
}

using FluentValidation;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;

public sealed class OnSiteModelValidator : BaseNopValidator<OnSiteModel>
{
    public const int LongestButton = 40;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".OnSite.Invalid.";

    public OnSiteModelValidator(ILocalizationService texts)
    {
        RuleFor(model => model.ModeId).Must(id => Enum.IsDefined((OnSiteMode)id)).WithMessageAwait(texts.GetResourceAsync(Prefix + "Mode"));
        RuleFor(model => model.ButtonText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        RuleFor(model => model.DismissText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        RuleForEach(model => model.Locales).ChildRules(locale =>
        {
            locale.RuleFor(model => model.ButtonText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
            locale.RuleFor(model => model.DismissText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        });
        RuleFor(model => model.MinutesAway).InclusiveBetween(0, 43_200).WithMessageAwait(texts.GetResourceAsync(Prefix + "MinutesAway"))
            .When(model => model.ActiveStoreScopeConfiguration == 0 || model.MinutesAway_OverrideForStore);
    }
}

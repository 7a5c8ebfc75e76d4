using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

public sealed class WebPushModelValidator : BaseNopValidator<WebPushModel>
{
    public const int LongestQuestion = 300;
    public const int LongestButton = 40;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".WebPush.Invalid.";

    public WebPushModelValidator(ILocalizationService texts)
    {
        RuleFor(model => model.Question).MaximumLength(LongestQuestion).WithMessageAwait(texts.GetResourceAsync(Prefix + "Question"));
        RuleFor(model => model.AcceptText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        RuleFor(model => model.LaterText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        RuleForEach(model => model.Locales).ChildRules(locale =>
        {
            locale.RuleFor(model => model.Question).MaximumLength(LongestQuestion).WithMessageAwait(texts.GetResourceAsync(Prefix + "Question"));
            locale.RuleFor(model => model.AcceptText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
            locale.RuleFor(model => model.LaterText).MaximumLength(LongestButton).WithMessageAwait(texts.GetResourceAsync(Prefix + "Button"));
        });
        RuleFor(model => model.AskAgainDays).InclusiveBetween(1, 365).WithMessageAwait(texts.GetResourceAsync(Prefix + "AskAgainDays"))
            .When(model => IsSent(model, model.AskAgainDays_OverrideForStore));
        RuleFor(model => model.WorkerPlaceId).Must(id => Enum.IsDefined((WorkerPlace)id)).WithMessageAwait(texts.GetResourceAsync(Prefix + "WorkerPlace"));
        RuleFor(model => model.AllowedHosts)
            .Must(hosts => hosts is { Length: <= 2000 } && EndpointRule.Hosts(hosts).Any() && EndpointRule.Hosts(hosts).All(EndpointRule.IsPattern))
            .WithMessageAwait(texts.GetResourceAsync(Prefix + "AllowedHosts"))
            .When(model => IsSent(model, model.AllowedHosts_OverrideForStore));
        RuleFor(model => model.Subject).Must(subject => string.IsNullOrWhiteSpace(subject) || (subject.Length <= 200 && PushSubjects.IsOne(subject.Trim())))
            .WithMessageAwait(texts.GetResourceAsync(Prefix + "Subject"));
    }

    /// <summary>The page of a single store switches off what is not overridden there, and browsers do not send that.</summary>
    private static bool IsSent(WebPushModel model, bool overridden) => model.ActiveStoreScopeConfiguration == 0 || overridden;
}

using System.Text.RegularExpressions;
using FluentValidation;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

public sealed partial class TwilioModelValidator : BaseNopValidator<TwilioModel>
{
    public const int MostPerSecond = 400;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Twilio.Invalid.";

    private readonly ILocalizationService _texts;

    public TwilioModelValidator(ILocalizationService texts)
    {
        _texts = texts;
        Shaped(model => model.AccountSid, AccountSid(), "AccountSid");
        Shaped(model => model.ApiKeySid, ApiKeySid(), "ApiKeySid");
        Shaped(model => model.SmsFrom, SmsSender(), "SmsFrom");
        Shaped(model => model.SmsServiceSid, ServiceSid(), "ServiceSid");
        Shaped(model => model.WhatsAppFrom, WhatsAppSender(), "WhatsAppFrom");
        Shaped(model => model.WhatsAppServiceSid, ServiceSid(), "ServiceSid");
        Shaped(model => model.Region, Place(), "Region");
        Shaped(model => model.Edge, Place(), "Edge");
        Shaped(model => model.AuthToken, Secret(), "Secret");
        Shaped(model => model.ApiKeySecret, Secret(), "Secret");
        RuleFor(model => model.PublicUrl).Must(IsPublic).WithMessageAwait(texts.GetResourceAsync(Prefix + "PublicUrl"));
        Together();
        RuleFor(model => model.MessagesPerSecond).InclusiveBetween(0, MostPerSecond).WithMessageAwait(texts.GetResourceAsync(Prefix + "MessagesPerSecond"))
            .When(model => model.ActiveStoreScopeConfiguration == 0 || model.MessagesPerSecond_OverrideForStore);
        RuleFor(model => model.UnknownOutcomeId).Must(id => Enum.IsDefined((UnknownOutcome)id)).WithMessageAwait(texts.GetResourceAsync(Prefix + "UnknownOutcome"))
            .When(model => model.ActiveStoreScopeConfiguration == 0 || model.UnknownOutcomeId_OverrideForStore);
    }

    /// <summary>The page of a single store leaves out what it does not override, so what belongs together is asked only where it is all there.</summary>
    private void Together() => When(model => model.ActiveStoreScopeConfiguration == 0, () =>
    {
        RuleFor(model => model.AuthToken).NotEmpty().WithMessageAwait(_texts.GetResourceAsync(Prefix + "NoAuthToken")).When(model => Is(model.AccountSid) && !model.HasAuthToken);
        RuleFor(model => model.ApiKeySecret).NotEmpty().WithMessageAwait(_texts.GetResourceAsync(Prefix + "NoApiKeySecret")).When(model => Is(model.ApiKeySid) && !model.HasApiKeySecret);
        RuleFor(model => model.Region).NotEmpty().WithMessageAwait(_texts.GetResourceAsync(Prefix + "EdgeWithoutRegion")).When(model => Is(model.Edge));
    });

    private void Shaped(System.Linq.Expressions.Expression<Func<TwilioModel, string?>> field, Regex shape, string sentence) =>
        RuleFor(field).Must(value => !Is(value) || shape.IsMatch(value!.Trim())).WithMessageAwait(_texts.GetResourceAsync(Prefix + sentence));

    private static bool Is(string? value) => !string.IsNullOrWhiteSpace(value);

    /// <summary>Twilio refuses a callback whose host has an underscore.</summary>
    private static bool IsPublic(string? address) => !Is(address)
        || (Uri.TryCreate(address!.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && !url.Host.Contains('_', StringComparison.Ordinal) && url.Query.Length == 0 && url.UserInfo.Length == 0 && url.Fragment.Length == 0);

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$")]
    private static partial Regex AccountSid();

    [GeneratedRegex("^SK[0-9a-fA-F]{32}$")]
    private static partial Regex ApiKeySid();

    [GeneratedRegex("^MG[0-9a-fA-F]{32}$")]
    private static partial Regex ServiceSid();

    /// <summary>A number, a short code, or a name of up to eleven characters with a letter in it.</summary>
    [GeneratedRegex(@"^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11})$")]
    private static partial Regex SmsSender();

    [GeneratedRegex(@"^(whatsapp:)?\+[1-9]\d{6,14}$", RegexOptions.IgnoreCase)]
    private static partial Regex WhatsAppSender();

    [GeneratedRegex("^[a-z][a-z0-9]{1,19}$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^[!-~]{8,128}$")]
    private static partial Regex Secret();
}

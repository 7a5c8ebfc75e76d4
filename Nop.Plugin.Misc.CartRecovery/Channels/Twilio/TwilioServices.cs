using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels.Sms;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

internal static class TwilioServices
{
    internal static IServiceCollection AddTwilio(this IServiceCollection services) => services
        .AddTwilioClient()
        .AddSingleton<SenderPace>()
        .AddSingleton<ClosedCountries>()
        .AddSingleton<PriceCursor>()
        .AddScoped<TwilioAccounts>()
        .AddScoped<TwilioReadiness>()
        .AddScoped<TwilioConsequences>()
        .AddScoped<TwilioMessages>()
        .AddScoped<TwilioTouchQueries>()
        .AddScoped<TouchReportWrites>()
        .AddScoped<ReportedFailures>()
        .AddScoped<StatusReports>()
        .AddScoped<WebhookGuard>()
        .AddUpkeep()
        .AddPages()
        .AddScoped<IInstallationPart, StoredSettings<CartRecoveryTwilioSettings>>()
        .AddScoped<ReplyWindow>()
        .AddScoped<IChannel, SmsChannel>()
        .AddScoped<IChannel, WhatsAppChannel>();

    private static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddScoped<SentListing>()
        .AddScoped<SecondTries>()
        .AddScoped<UnknownOutcomes>()
        .AddScoped<MessagePrices>()
        .AddScoped<IChannelUpkeep, TwilioUpkeep>();

    private static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddScoped<TwilioModelFactory>()
        .AddScoped<TwilioWrites>()
        .AddScoped<TestSending>()
        .AddScoped<TwilioChecks>()
        .AddScoped<IChannelTest, SmsTest>()
        .AddScoped<IChannelTest, WhatsAppTest>();
}

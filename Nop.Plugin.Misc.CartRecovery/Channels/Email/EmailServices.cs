using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal static class EmailServices
{
    internal static IServiceCollection AddEmailChannel(this IServiceCollection services) => services
        .AddScoped<StepTemplates>()
        .AddScoped<TextLanguages>()
        .AddScoped<TemplateCheck>()
        .AddScoped<SenderAccounts>()
        .AddScoped<EmailReadiness>()
        .AddScoped<MailViews>()
        .AddScoped<BuyableLines>()
        .AddScoped<CartPrices>()
        .AddScoped<AttributeTexts>()
        .AddScoped<CartItems>()
        .AddScoped<OrderItems>()
        .AddScoped<MailContents>()
        .AddScoped<EmailTokens>()
        .AddScoped<CustomerTokens>()
        .AddScoped<EmailRenderer>()
        .AddScoped<EmailPartsLoader>()
        .AddScoped<MailMarkers>()
        .AddScoped<MailDeparture>()
        .AddScoped<IChannel, EmailChannel>()
        .AddScoped<QueueQueries>()
        .AddScoped<IChannelTest, EmailTest>()
        .AddScoped<HeaderProbe>()
        .DecorateEmailSender();
}

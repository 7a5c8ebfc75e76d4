namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

public enum Channel
{
    Email = 1,
    Sms = 2,
    WhatsApp = 3,
    WebPush = 4,
    OnSite = 5,
}

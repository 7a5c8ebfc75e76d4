namespace Nop.Plugin.Misc.CartRecovery.Tests;

namespace Nop.Web.Framework.Mvc;

public class NoTrimAttribute : Attribute
{
}
